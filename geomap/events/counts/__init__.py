"""How many people an event killed, wounded, displaced or detained."""
