import type { OrganizationWire, UserWire } from '../wire.ts';
import { personName } from './names.ts';
import { randomFor } from './random.ts';

/** A member of the Hub, independent of the spelling that one endpoint or another uses. */
export interface Person {
  readonly _id: string;
  readonly fullname: string;
  /** The user name, as in the address of the profile. */
  readonly handle: string;
  readonly avatarUrl: string;
  readonly isPro: boolean;
  readonly followerCount: number | undefined;
}

/** A person, the same each time for the same key. Two in three have the relative avatar of those without a picture. */
export function personFor(seed: number, key: number | string, origin: string, fullname?: string): Person {
  const random = randomFor(seed, 'person', key);
  const generated = personName(random);
  const name = fullname ?? generated;
  const _id = `6${random.hex(23)}`;
  const uploaded = random.chance(0.34);
  const avatar = uploaded
    ? `${origin}/v1/production/uploads/${_id}/${random.hex(21)}.png`
    : `/avatars/${random.hex(32)}.svg`;
  return {
    _id,
    fullname: name,
    handle: handleFrom(name, random.int(2, 99), random.chance(0.4), random.hex(4)),
    avatarUrl: avatar,
    isPro: random.chance(0.15),
    followerCount: random.chance(0.55)
      ? Math.round(Math.exp(2 + 1.6 * Math.abs(random.normal())))
      : undefined,
  };
}

function handleFrom(name: string, number: number, numbered: boolean, spare: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9-]+/g, '')
    .replace(/^-+|-+$/g, '');
  const base = plain.length < 3 ? `user${spare}` : plain;
  return numbered ? `${base}${number}` : base;
}

/** The submitter as the outer entry shows them; the two oldest keys were missing in 2024. */
export function submitterWire(person: Person, with2024Keys: boolean): UserWire {
  const common = {
    avatarUrl: person.avatarUrl,
    fullname: person.fullname,
    name: person.handle,
    type: 'user',
    isPro: person.isPro,
    isHf: false,
  } as const;
  if (with2024Keys) return { ...common, isMod: false };
  return {
    _id: person._id,
    ...common,
    isHfAdmin: false,
    isMod: false,
    ...(person.followerCount === undefined ? {} : { followerCount: person.followerCount }),
    isUserFollowing: false,
  };
}

/** A user inside a paper: submitter or author who claimed it. `name` is the newer key. */
export function memberWire(person: Person, withName: boolean): UserWire {
  return {
    _id: person._id,
    avatarUrl: person.avatarUrl,
    isPro: person.isPro,
    fullname: person.fullname,
    user: person.handle,
    type: 'user',
    ...(withName ? { name: person.handle } : {}),
  };
}

const founders = [
  'Northlight',
  'Kestrel',
  'Halden',
  'Meridian',
  'Tessera',
  'Orrery',
  'Bluefin',
  'Sable',
  'Quanta',
  'Larkspur',
  'Ionia',
  'Vantage',
  'Cobalt',
  'Juniper',
  'Aster',
  'Polder',
];
const kinds = [
  'AI',
  'Research',
  'Labs',
  'Robotics',
  'Institute of Technology',
  'University',
  'Vision Group',
  'Language Lab',
  'Intelligence',
  'Institute for Machine Learning',
];

/** One of some 160 invented organizations. */
export function organizationFor(seed: number, key: number, origin: string): OrganizationWire {
  const random = randomFor(seed, 'organization', key);
  const founder = random.pick(founders);
  const kind = random.pick(kinds);
  const _id = `6${randomFor(seed, founder, kind).hex(23)}`;
  return {
    _id,
    name: `${founder}${kind.replace(/[^A-Za-z]/g, '')}`,
    fullname: `${founder} ${kind}`,
    avatar: `${origin}/v1/production/uploads/${_id}/${randomFor(_id).hex(21)}.png`,
  };
}
