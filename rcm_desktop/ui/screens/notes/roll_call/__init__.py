"""The roll call over the record: a tile for each delegation, marked by two letters or by Space."""
