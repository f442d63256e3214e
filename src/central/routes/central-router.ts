import { brandRoutes } from './brand-routes.ts';
import { conversationRoutes } from './conversation-routes.ts';
import { demoRoutes } from './demo-routes.ts';
import { feedRoutes } from './feed-routes.ts';
import { fileRoutes } from './file-routes.ts';
import { importRoutes } from './import-routes.ts';
import { knowledgeRoutes } from './knowledge-routes.ts';
import { ownershipRoutes } from './ownership-routes.ts';
import { open } from './procedures.ts';
import { questionRoutes } from './question-routes.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { slackRoutes } from './slack-routes.ts';
import { updateRoutes } from './update-routes.ts';
import { webChatRoutes } from './web-chat-routes.ts';

/** Every procedure of the contract with what it does here; a missing one does not compile. */
export const centralRouter = open.router({
  signIn: signInRoutes,
  brands: brandRoutes,
  knowledge: knowledgeRoutes,
  imports: importRoutes,
  feed: feedRoutes,
  conversations: conversationRoutes,
  ownership: ownershipRoutes,
  files: fileRoutes,
  webChat: webChatRoutes,
  demo: demoRoutes,
  updates: updateRoutes,
  questions: questionRoutes,
  slack: slackRoutes,
});
