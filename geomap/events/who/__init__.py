"""Who is named in a sentence, and what each of them did or suffered."""
