import type { BrandId, PersonId } from '../contract/model/ids.ts';
import type { BrandCaches } from './brands/brand-caches.ts';
import type { Conversations } from './compose-conversations.ts';
import { createAddFile } from './files/add-file.ts';
import { createReadFile, type ReadFileParts } from './files/read-file.ts';
import type { Clock } from './kernel/clock.ts';
import type { CoreStore } from './profile/core-store.ts';
import type { Access } from './sync/access.ts';
import { createAskCentral } from './sync/ask-central.ts';
import type { CentralConnection } from './sync/central-connection.ts';

export interface FilesParts {
  readonly store: Pick<CoreStore, 'conversations' | 'drafts'>;
  readonly local: Pick<Conversations, 'lanes' | 'write'>;
  readonly brands: BrandCaches;
  readonly connection: Pick<CentralConnection, 'files'>;
  readonly access: Access;
  readonly isConnected: () => boolean;
  readonly personId: PersonId;
  readonly clock: Clock;
  readonly isEarlier: ReadFileParts['isEarlier'];
}

/** Files of conversations: what agents add, and what is looked at. */
export function composeFiles(parts: FilesParts) {
  const { store, local, brands, connection } = parts;
  const central = createAskCentral(parts);
  return {
    ...createAddFile({
      ...{ ...parts, ...store, ...local },
      upload: ({ conversationId, fileId, name, bytes }) =>
        central.ask((token) => connection.files.upload(token, { conversationId, fileId, name, bytes })),
    }),
    read: createReadFile({
      conversations: store.conversations,
      isEarlier: parts.isEarlier,
      filesOf: (brandId: BrandId) => brands.files(brandId),
      download: (which) => central.ask((token) => connection.files.download(token, which)),
    }),
  };
}
