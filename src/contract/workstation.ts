import { alertsContract } from './workstation/alerts.ts';
import { besideContract } from './workstation/beside.ts';
import { conversationsContract } from './workstation/conversations.ts';
import { filesContract } from './workstation/files.ts';
import { knowledgeContract } from './workstation/knowledge.ts';
import { lookupContract } from './workstation/lookup.ts';
import { ownershipContract } from './workstation/ownership.ts';
import { profileContract } from './workstation/profile.ts';
import { questionsContract } from './workstation/questions.ts';
import { queueContract } from './workstation/queue.ts';
import { demoContract, settingsContract } from './workstation/settings.ts';
import { slackContract } from './workstation/slack.ts';
import { statusContract } from './workstation/status.ts';
import { updatesContract } from './workstation/updates.ts';

/**
 * What the renderer may ask of the core, over a MessagePort or a WebSocket. Everything but `profile` throws
 * `signedOut` while nobody is signed in.
 */
export const workstationContract = {
  profile: profileContract,
  status: statusContract,
  queue: queueContract,
  conversations: conversationsContract,
  beside: besideContract,
  files: filesContract,
  ownership: ownershipContract,
  lookup: lookupContract,
  knowledge: knowledgeContract,
  alerts: alertsContract,
  updates: updatesContract,
  questions: questionsContract,
  slack: slackContract,
  settings: settingsContract,
  demo: demoContract,
};
