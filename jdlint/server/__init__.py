"""The web page of ``jdlint serve``: a server on the loopback address, and worker processes that lint.

``running`` opens the socket, ``app`` answers requests, ``guard`` turns away what no page of ours sends,
``workers`` keeps the processes, ``desk`` is what runs in each, ``picture`` is what the page is given to show.
"""
