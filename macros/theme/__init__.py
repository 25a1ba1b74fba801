"""Support for the theme: the variables of its templates, the order of menus, and issues in a preview."""
