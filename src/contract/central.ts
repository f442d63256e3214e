import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import { brandsContract } from './central/brands.ts';
import { conversationsContract } from './central/conversations.ts';
import { demoContract } from './central/demo.ts';
import { feedContract } from './central/feed.ts';
import { filesContract } from './central/files.ts';
import { importsContract } from './central/imports.ts';
import { knowledgeContract } from './central/knowledge.ts';
import { ownershipContract } from './central/ownership.ts';
import { questionsContract } from './central/questions.ts';
import { signInContract } from './central/sign-in.ts';
import { slackContract } from './central/slack.ts';
import { updatesContract } from './central/updates.ts';
import { webChatContract } from './central/web-chat.ts';

/** What the central service answers, as HTTP. `/openapi.json` is generated from it; anybody may build another. */
export const centralContract = {
  signIn: signInContract,
  brands: brandsContract,
  knowledge: knowledgeContract,
  imports: importsContract,
  feed: feedContract,
  conversations: conversationsContract,
  ownership: ownershipContract,
  files: filesContract,
  webChat: webChatContract,
  updates: updatesContract,
  questions: questionsContract,
  slack: slackContract,
  demo: demoContract,
};

/** What each call takes and gives: `CentralInputs['knowledge']['rollBack']`. */
export type CentralInputs = InferContractRouterInputs<typeof centralContract>;
export type CentralOutputs = InferContractRouterOutputs<typeof centralContract>;
