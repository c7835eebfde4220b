"""Looks of objects: noise and styles, the prior they are drawn from, and what keeps them."""
