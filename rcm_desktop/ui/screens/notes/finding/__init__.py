"""The view in which everything ever noted on this laptop is found."""
