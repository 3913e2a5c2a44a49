"""HTML as a browser shows it: what is text, what is hidden, where lines begin. Shared by readers."""
