import { createContext } from 'react';
import type { FileId } from '../../../contract/model/ids.ts';
import type { FilesModel } from './files-model.ts';

/** How the files of the messages around it are looked at; null where only their names are shown. */
export const FilesContext = createContext<{
  readonly read: FilesModel['read'];
  readonly open: (fileId: FileId) => void;
} | null>(null);
