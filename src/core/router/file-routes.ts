import { implement } from '@orpc/server';
import { filesContract } from '../../contract/workstation/files.ts';
import type { SignedIn } from '../signed-in.ts';

const contract = implement(filesContract);

export function fileRoutes(signedIn: () => SignedIn) {
  const files = () => signedIn().files;
  return {
    begin: contract.begin.handler(({ input }) => files().begin(input)),
    piece: contract.piece.handler(({ input }) => files().piece(input)),
    finish: contract.finish.handler(({ input }) => files().finish(input)),
    remove: contract.remove.handler(({ input }) => files().remove(input)),
    read: contract.read.handler(({ input }) => files().read(input)),
  };
}
