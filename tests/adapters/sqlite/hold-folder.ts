import { lockFolder } from '../../../src/adapters/sqlite/folder-lock.ts';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: hold-folder FOLDER');
lockFolder(folder);
console.log('holding');
setInterval(() => {}, 1000);
