import type { CirclesPort } from '@kindred/core/contract';

import { createAdmissionPort } from '../admission/index.js';
import { createCheckIns } from './check-ins.js';
import { createModeration, type Doors } from '../moderation/index.js';
import type { Ground } from './ground.js';
import { createOwn } from './own.js';
import { toCircle, toCommunity } from './places.js';
import { createPosts } from './posts.js';
import { createReactions } from './reactions.js';
import { createReplies } from './replies.js';
import { createReports } from './reports.js';
import { createStories } from './stories.js';

/** All ports of one community, over the database. Nothing in them can name another community. */
export function createPorts(ground: Ground, community: string, doors: Doors = {}) {
  const { places } = ground;
  const circles: CirclesPort = {
    community: async () => toCommunity(await places.community(community)),
    list: async () => [...(await places.community(community)).circles.values()].map(toCircle),
    get: async (id) => toCircle(await places.circle(community, id)),
  };
  return {
    circles,
    admission: createAdmissionPort(ground, community),
    posts: createPosts(ground, community),
    replies: createReplies(ground, community),
    stories: createStories(ground, community),
    reactions: createReactions(ground, community),
    own: createOwn(ground, community),
    checkIns: createCheckIns(ground, community),
    reports: createReports(ground, community),
    moderation: createModeration(ground, community, doors),
  };
}

export type Ports = ReturnType<typeof createPorts>;
