"""The opponents of the generator: what each sees, and the terms it adds to the losses."""
