import { DeviceId } from '../../../contract/model/ids.ts';
import { Person } from '../../../contract/model/person.ts';
import type { SignInStore } from '../../../core/profile/sign-in-store.ts';
import type { Database } from '../open-database.ts';

export function createSignIn(db: Database, deviceIfNew: DeviceId): SignInStore {
  db.prepare<[DeviceId]>(
    'INSERT INTO sign_in (only_row, device_id, epoch) VALUES (1, ?, 1) ON CONFLICT DO NOTHING',
  ).run(deviceIfNew);
  const deviceId = DeviceId.parse(db.prepare<[], string>('SELECT device_id FROM sign_in').pluck().get());
  const find = db.prepare<[], { person: string | null; refreshToken: string | null }>(
    'SELECT person, refresh_token AS refreshToken FROM sign_in',
  );
  const save = db.prepare<[string, string | null]>('UPDATE sign_in SET person = ?, refresh_token = ?');
  return {
    deviceId: () => deviceId,
    find: () => {
      const row = find.get();
      if (!row?.person) return null;
      const person = Person.safeParse(JSON.parse(row.person));
      return person.success ? { person: person.data, refreshToken: row.refreshToken } : null;
    },
    save: ({ person, refreshToken }) => {
      save.run(JSON.stringify(person), refreshToken);
    },
  };
}
