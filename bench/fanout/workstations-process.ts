import { connectCentral } from '../../src/adapters/central-http/connect-central.ts';
import { DeviceId } from '../../src/contract/model/ids.ts';
import { createRandom } from '../measure.ts';
import { agentEmail, numberedId } from './fanout-people.ts';
import { openLightWorkstation } from './light-workstation.ts';
import type { FromWorkstations } from './process-messages.ts';

/** All simulated workstations, in one process of their own. Ends with its parent. */
const tell = (message: FromWorkstations) => process.send?.(message);
const [url = '', workstationsText = '0', peopleText = '0'] = process.argv.slice(2);
const workstations = Number(workstationsText);
const people = Number(peopleText);
const AT_A_TIME = 8;

const stop = new AbortController();
process.on('disconnect', () => {
  stop.abort();
  process.exit();
});

const connection = connectCentral(url);
const random = createRandom(7);
const stillOut = new Map<string, number>();
const places = Array.from({ length: workstations }, (_, place) => place);
const open = async (place: number) =>
  openLightWorkstation(
    {
      connection,
      email: agentEmail((place % people) + 1),
      deviceId: DeviceId.parse(numberedId(2, place)),
      random,
      onShown: ({ text }) => tell({ type: 'shown', text, workstation: place, at: Date.now() }),
      onReceiptsTaken: ({ text }) => {
        const left = (stillOut.get(text) ?? workstations) - 1;
        stillOut.set(text, left);
        if (left === 0) tell({ type: 'receiptsTaken', text });
      },
    },
    stop.signal,
  );

const takeTurns = async () => {
  for (let place = places.pop(); place !== undefined; place = places.pop()) await open(place);
};
await Promise.all(Array.from({ length: AT_A_TIME }, takeTurns));
tell({ type: 'connected', workstations });
