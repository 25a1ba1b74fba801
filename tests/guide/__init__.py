"""What holds for the real content, whatever it says.

What `make check` accepts, these tests accept: what they expect follows from the records and from the calls on the
pages. They name no page, and no title, sentence, figure or date. test_edits.py runs them on edited copies.
"""
