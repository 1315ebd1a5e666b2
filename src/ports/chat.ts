/** A message to a channel of the team's chat, which many people read: nothing private stands in it. */
export interface ChatMessage {
  /** The same key is posted once, however often it is asked for. */
  readonly key: string;
  /** The channel's name, as its address has it: "arrivees-et-departs". */
  readonly channel: string;
  /** Markdown; words that a person typed come escaped. */
  readonly text: string;
}

/** Speaks in the team's chat; rejects when the message could not be handed over. */
export interface Chat {
  post(message: ChatMessage): Promise<void>;
}
