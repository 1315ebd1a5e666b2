import { z } from 'zod';
import { pullOfCall, simplePull } from './pull-replies.ts';
import { Refusal } from './refusal.ts';
import { label, user } from './shapes.ts';
import { ofRepository, type HeldReview, type State } from './state.ts';

const newReview = z.object({
  commit_id: z.string(),
  body: z.string(),
  event: z.enum(['APPROVE', 'COMMENT']),
});
const reviewers = z.object({ reviewers: z.array(z.string()) });
const labels = z.object({ labels: z.array(z.string()) });

const reviewReply = ({ base }: State, review: HeldReview) => {
  const url = `${base}/pulls/${review.pull}`;
  return {
    id: review.id,
    node_id: `PRR_${review.id}`,
    user: user(new URL(base).origin, review.login),
    body: review.body,
    state: review.state,
    commit_id: review.commit,
    html_url: `${url}#review-${review.id}`,
    pull_request_url: url,
    author_association: 'MEMBER',
    _links: { html: { href: url }, pull_request: { href: url } },
  };
};

/** Reviews, who is asked for them, and labels. */
export const reviewRoutes = ofRepository({
  'GET /pulls/{pull_number}/reviews': async (state, call) => {
    const pull = await pullOfCall(state, call);
    const made = state.reviews.filter((review) => review.pull === pull.number);
    return { status: 200, body: made.map((review) => reviewReply(state, review)) };
  },
  'POST /pulls/{pull_number}/reviews': async (state, call) => {
    const pull = await pullOfCall(state, call);
    const { commit_id, body, event } = newReview.parse(call.body);
    if (event === 'APPROVE' && call.login === pull.author)
      throw new Refusal(422, 'Unprocessable Entity', ['Can not approve your own pull request']);
    const review: HeldReview = {
      id: state.reviews.length + 1,
      pull: pull.number,
      login: call.login,
      body,
      state: event === 'APPROVE' ? 'APPROVED' : 'COMMENTED',
      commit: commit_id,
    };
    state.reviews.push(review);
    return { status: 200, body: reviewReply(state, review) };
  },
  'POST /pulls/{pull_number}/requested_reviewers': async (state, call) => {
    const pull = await pullOfCall(state, call);
    const asked = reviewers.parse(call.body).reviewers;
    if (asked.includes(pull.author))
      throw new Refusal(422, 'Review cannot be requested from pull request author.');
    if (asked.some((login) => !state.collaborators.includes(login)))
      throw new Refusal(422, 'Reviews may only be requested from collaborators.');
    pull.requested = [...new Set([...pull.requested, ...asked])];
    return { status: 201, body: simplePull(state, pull) };
  },
  'DELETE /pulls/{pull_number}/requested_reviewers': async (state, call) => {
    const pull = await pullOfCall(state, call);
    const asked = reviewers.parse(call.body).reviewers;
    pull.requested = pull.requested.filter((login) => !asked.includes(login));
    return { status: 200, body: simplePull(state, pull) };
  },
  'PUT /issues/{issue_number}/labels': async (state, call) => {
    const pull = await pullOfCall(state, call);
    pull.labels = labels.parse(call.body).labels.sort();
    return { status: 200, body: pull.labels.map((name) => label(state.base, name)) };
  },
  'DELETE /issues/{issue_number}/labels': async (state, call) => {
    const pull = await pullOfCall(state, call);
    pull.labels = [];
    return { status: 204 };
  },
});
