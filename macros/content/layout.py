"""The places of a page's records in its text: fixed headings and labels."""

KEY_POINTS, KEY_FACTS = "Key points", "Key facts"
CAUTIONS, STEPS, QUESTIONS = "Who should not, or should ask first", "What you can do", "Questions to ask"
LIVING = "Living with it"
"""The third-level heading of the list that says what it is like to live with a treatment."""
LISTS = {KEY_POINTS: "key_points", STEPS: "steps", QUESTIONS: "questions"}
"""{section: the key of its list}."""
LABELS = {
    "What happens": "what_happens",
    "Dose tested": "dose_tested",
    "How soon": "how_soon",
    "Main harms": "main_harms",
}
"""{label of an item below `## Key facts`: its key}."""
LIVING_LABELS = {"Body": "body", "Mind": "mind", "Daily life": "daily_life", "Money": "money"}
"""{label of an item below `### Living with it`: its key}."""
CAUTION_LISTS = {"Do not have it if": "do_not", "Ask a clinician first if": "ask_first"}
"""{heading of a list of cautions: its key}. The first one may be missing."""
NUMBERED = {"steps"}
"""Keys whose lists are numbered."""
UNCITED = {"questions", "what_happens"}
"""Keys whose texts have no sources."""
HIDDEN = (KEY_POINTS, KEY_FACTS)
"""Sections whose lists `at_a_glance` shows in its box. They hold nothing else."""
SECTIONS = frozenset({*LISTS, KEY_FACTS, CAUTIONS})
"""The sections of a treatment that hold records."""
PLACES = {
    "facts": "write each fact as `- **Label:** text[^key]` in a list in the text",
    "cautions": "write lists below " + " and ".join(f"`### {heading}`" for heading in CAUTION_LISTS),
    "living_with": f"write `- **Label:** …` below `### {LIVING}` for each of " + ", ".join(LIVING_LABELS),
    **{key: f"write a list below `## {section}` in the text" for section, key in LISTS.items()},
    **{key: f"write `- **{label}:** …` below `## {KEY_FACTS}` in the text" for label, key in LABELS.items()},
}
"""{key that is read from the text: how it is written there}."""
