"""What a user can do: one class a desk, one method a gesture."""
