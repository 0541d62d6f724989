"""The walls: what everyone sees of the agenda on screens of their own, and the desk's control of them."""
