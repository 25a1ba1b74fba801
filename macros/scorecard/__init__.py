"""What a machine can say of pages by three published checklists. Informed by them: no certified score."""
