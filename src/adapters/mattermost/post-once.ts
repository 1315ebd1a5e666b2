import type { MattermostCall } from './mattermost-call.ts';
import { mark, post, postedMarks } from './mattermost-replies.ts';

/** How many of a channel's newest posts are looked at for one that was posted before. */
const remembered = 100;

/**
 * Posts a text in a channel, once a key. The vendor tells a repeat by `pending_post_id` for 30 seconds, in whatever
 * channel, so a key that may come in several has to name them; a later repeat finds its mark among the newest posts.
 */
export async function postOnce(
  call: MattermostCall,
  channelId: string,
  key: string,
  text: string,
): Promise<void> {
  const marks = await call('GET', `/channels/${channelId}/posts?per_page=${remembered}`, postedMarks);
  if (marks.includes(key)) return;
  await call('POST', '/posts', post, {
    channel_id: channelId,
    message: text,
    props: { [mark]: key },
    pending_post_id: `secretariat-${key}`,
  });
}
