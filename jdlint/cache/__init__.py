"""Keeps values between runs, in a file of the user's: what is lost or broken there costs time alone."""
