"""What the menus do: each module binds actions to the document, the worker and the dialogs."""
