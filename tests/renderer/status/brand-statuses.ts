import { BrandStatus, type Status } from '../../../src/contract/workstation/status.ts';

/** A brand as the core would report it, fresh and complete unless told otherwise. */
export function brandStatus(brandId: string, part: Partial<Omit<BrandStatus, 'brand'>> = {}): BrandStatus {
  return BrandStatus.parse({
    brand: {
      brandId,
      name: `Brand ${brandId}`,
      mark: 'NS',
      colour: '#1d5bc9',
      locale: 'nb-NO',
      currency: 'NOK',
      timeZone: 'Europe/Oslo',
      trade: 'sports equipment',
      domain: `${brandId}.example`,
      voice: {
        alias: 'Nora',
        register: 'informal',
        addressing: '',
        greetings: ['Hei'],
        closings: ['Ha det'],
        preferred: [],
        avoided: [],
        toTheAngry: '',
      },
      dialogue: [],
      dispositions: [{ code: 'answered', label: 'Besvart' }],
      firstResponseSeconds: 60,
    },
    role: 'agent',
    freshness: 'fresh',
    asOf: 1_767_225_600_000,
    packVersion: 1,
    downloading: null,
    ...part,
  });
}

export function status(part: Partial<Status> = {}): Status {
  return {
    connectivity: 'connected',
    since: 1_767_225_600_000,
    nextAttemptAt: null,
    now: 1_767_225_600_000,
    unsent: 0,
    parked: 0,
    unread: 0,
    held: 1,
    capacity: 4,
    brands: [],
    storage: 'ok',
    ...part,
  };
}
