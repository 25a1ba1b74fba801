"""Asks Crossref, PubMed and the pages of guidelines whether a source was retracted, corrected or superseded."""
