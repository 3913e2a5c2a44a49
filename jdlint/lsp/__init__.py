"""jdlint as a language server: findings, advice and fixes in the editor in which a posting is written."""
