import { z } from 'zod';
import { pullOfCall } from './pull-replies.ts';
import { label, user } from './shapes.ts';
import { ofRepository, type HeldComment, type State } from './state.ts';

const newComment = z.object({ body: z.string() });
const newLabels = z.object({ labels: z.array(z.string()) });

const commentReply = ({ base }: State, { id, pull, login, body, createdAt }: HeldComment) => ({
  id,
  node_id: `IC_${id}`,
  url: `${base}/issues/comments/${id}`,
  html_url: `${base}/issues/${pull}#issuecomment-${id}`,
  issue_url: `${base}/issues/${pull}`,
  user: user(new URL(base).origin, login),
  body,
  created_at: createdAt,
  updated_at: createdAt,
  author_association: 'MEMBER',
});

/** What people say of a pull request, and the labels that they add. */
export const commentRoutes = ofRepository({
  'GET /issues/{issue_number}/comments': async (state, call) => {
    const { number } = await pullOfCall(state, call);
    const made = state.comments.filter(({ pull }) => pull === number);
    return { status: 200, body: made.map((comment) => commentReply(state, comment)) };
  },
  'POST /issues/{issue_number}/comments': async (state, call) => {
    const pull = await pullOfCall(state, call);
    const now = new Date().toISOString();
    const comment: HeldComment = {
      id: state.comments.length + 1,
      pull: pull.number,
      login: call.login,
      body: newComment.parse(call.body).body.trim(),
      createdAt: now,
    };
    state.comments.push(comment);
    pull.updatedAt = now;
    return { status: 201, body: commentReply(state, comment) };
  },
  'POST /issues/{issue_number}/labels': async (state, call) => {
    const pull = await pullOfCall(state, call);
    pull.labels = [...new Set([...pull.labels, ...newLabels.parse(call.body).labels])].sort();
    return { status: 200, body: pull.labels.map((name) => label(state.base, name)) };
  },
});
