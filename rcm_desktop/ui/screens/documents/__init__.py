"""The page of the papers: chosen, seen as they will be printed, saved."""
