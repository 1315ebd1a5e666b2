/**
 * Where a person stands in the forge's organisation: "member" when she is in it and in its team, "invited" while an
 * invitation waits for her answer, "none" else, as for whoever is in the organisation and not in the team.
 */
export type OrganisationState = 'none' | 'invited' | 'member';

/** The forge's organisation, where members have access by one of its teams. The case of user names is ignored. */
export interface Organisation {
  /** Where a user stands; "none" for a name that nobody has. */
  state(user: string): Promise<OrganisationState>;
  /**
   * Invites a user to the organisation and its team, and puts one who is in the organisation in the team. Nothing where
   * she is in both or invited; a name that no person has is refused.
   */
  invite(user: string): Promise<'done' | 'unknown-user'>;
  /** Takes a user out of the organisation, or her invitation back; nothing where there is neither. */
  remove(user: string): Promise<void>;
}
