"""Dossier -> bytes, one way. `html.page` makes the map; what is placed and said on it comes from `layout`, `cards` and `content`."""
