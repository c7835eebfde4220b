"""Pictures with their layouts, packed, cut and augmented."""
