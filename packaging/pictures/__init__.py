"""The pictures of every page: a module for each desk whose states are worth one."""
