#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { type Abuse, isAdapterError } from '@kindred/core/contract';

import { type OpenDatabase, openDatabase, type OpenOptions } from './database/open.js';
import { optionsFromEnv, SettingError } from './options.js';
import { checkCommand } from './helplines/check.js';
import { keepSmall } from './footprint.js';
import { createKindredServer, type ServerOptions } from './server.js';
import {
  listModerators,
  logCommand,
  createModeratorKey,
  parseWords,
  putWords,
  readWords,
  removeModerator,
} from './moderation/index.js';
import { isOperation, operate, OPERATION_FLAGS, OPERATIONS_HELP } from './operations/commands.js';
import { circlesWithCareFlag, putAbuse, putCircle, putCommunity, putPolicy, tellPlace } from './store/places.js';

const HELP = `kindred-server: a peer-support community over HTTP

  kindred-server [serve]                     start the server
  kindred-server migrate                     bring the database to this version, and stop
  kindred-server community list
  kindred-server community add ID [--name NAME] [--circle ID] [--abuse off|work|passes]
  kindred-server community set ID [--abuse off|work|passes] [--care-flag on|off]
                                             what everybody who writes there has to bring along; whether
                                             moderators are told which posts may need somebody sooner
  kindred-server circle list [--community ID]
  kindred-server circle add ID [--community ID] [--name NAME] [--about TEXT] [--lang TAG]
                               [--topics a,b,c] [--norm TEXT]…
  kindred-server circle set ID --care-flag on|off [--community ID]
                                             for this circle, whatever its community has
  kindred-server moderator add [--community ID] [--name NAME] [--lead]
                                             make a moderator's key and show it, once; the first is a lead's
  kindred-server moderator list [--community ID]
  kindred-server moderator remove READER|NAME [--community ID]
  kindred-server moderator verify-log [--community ID] [--head NUMBER:HASH]
                                             check the log of decisions, of one community or of all; with
                                             what it printed before, also that its end was not cut off
  kindred-server words [--community ID] [--banned FILE] [--suspect FILE]
                                             set the words that are refused, and those that make a text
                                             wait for a moderator: one a line, word* for beginnings
  kindred-server helplines check [--country GB]
                                             list the helplines to look at before going live
${OPERATIONS_HELP}
  --site FOLDER      pages to serve at the root
  --widgets FOLDER   built widgets to serve

Environment:
  PORT                     4173
  HOST                     127.0.0.1; 0.0.0.0 to be reached from other machines
  DATABASE_URL             a PostgreSQL of your own; without, one runs in KINDRED_DATA
  KINDRED_REPLICA_URL      a hot standby of DATABASE_URL, to read pages from
  KINDRED_DATA             .kindred
  KINDRED_RETENTION_DAYS   how long posts and stories are kept; for ever without
  KINDRED_LEDGER           a file that says what was deleted, so that no backup brings it back;
                           KINDRED_DATA/deletions without DATABASE_URL
  KINDRED_ORIGINS          sites that may use the community: https://a.example,https://b.example
                           (without: this server's own pages and localhost)
  KINDRED_MODERATION       pre (everything is read first), post, hybrid
  KINDRED_AUDIENCE         adult, mixed, youth (always read first)
  KINDRED_CARE_FLAG        on, off: where somebody writes in plain words of ending their life, whether
                           they are asked, before they send it, if moderators may be told that it
                           may need somebody sooner; as it was without, and off at first
  KINDRED_K                the smallest group ever counted, 3 or more; 5
  KINDRED_MODERATOR_KEY    a moderator's key of your own, 16 characters or more
  KINDRED_JWKS_URL         public keys of your own sign-in, whose signed tokens then let moderators in:
                           https://id.example/.well-known/jwks.json; a token's claim kindred_role says
                           moderator or lead
  KINDRED_JWKS_ISSUER      what such a token's iss has to say
  KINDRED_JWKS_AUDIENCE    what its aud has to hold
  KINDRED_TRUSTED_PROXIES  addresses or networks whose forwarding headers are believed
  KINDRED_ABUSE            what everybody who writes has to bring along: off (nothing), work (a little
                           of their device's time), passes (few for strangers, and more for those whose
                           words were let through); as it was without, and work at first
  KINDRED_SEED             demo, none

In hybrid mode everything written waits until it is read, except reactions and, with passes, what is
written by somebody whose words were let through before.
`;

/** A wrong command: said in one line. */
class UsageError extends Error {
  override readonly name = 'UsageError';
}

async function main(args: string[]): Promise<void> {
  const { values, positionals } = parse(args);
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const options = optionsFromEnv(process.env);
  const [command = 'serve', verb, id, ...rest] = positionals;
  const { community = 'main' } = values;
  const what = [command, verb].filter(Boolean).join(' ');
  if (rest.length) throw new UsageError(`"${rest[0]}" is one word too many. See kindred-server --help.`);

  if (isOperation(what)) {
    return operate(what, {
      options,
      values,
      print,
      withDatabase: (work, more) => withDatabase(options, work, more),
    });
  }
  switch (what) {
    case 'serve':
      return serve({
        ...options,
        ...(values.site !== undefined && { siteDir: values.site }),
        ...(values.widgets !== undefined && { widgetsDir: values.widgets }),
      });
    case 'migrate':
      return withDatabase(options, async ({ migrated }) => {
        print(
          migrated
            ? `${migrated} migration${migrated === 1 ? '' : 's'} done.`
            : 'Nothing to do: the database is up to date.',
        );
      });
    case 'community list':
      return withDatabase(options, async ({ sql }) => {
        const rows = await sql<{ id: string; name: string }[]>`select id, name from communities order by id`;
        for (const row of rows) print(`${row.id}\t${row.name}`);
      });
    case 'community add':
      return withDatabase(options, async ({ sql }) => {
        await putCommunity(sql, {
          id: need(id, 'community add ID'),
          ...(values.name !== undefined && { name: values.name }),
          ...(values.circle !== undefined && { defaultCircle: values.circle }),
          abuse: values.abuse as Abuse | undefined,
        });
        await tellPlace(sql, id ?? '');
        print(`The community ${id} is there. Its first moderator: kindred-server moderator add --community ${id}`);
      });
    case 'community set':
      return withDatabase(options, async ({ sql }) => {
        const place = need(id, 'community set ID [--abuse off|work|passes] [--care-flag on|off]');
        const { abuse } = values;
        const careFlag = onOrOff(values['care-flag']);
        if (abuse === undefined && careFlag === undefined)
          need(undefined, 'community set ID --abuse … or --care-flag …');
        if (abuse !== undefined) await putAbuse(sql, place, abuse as Abuse);
        if (careFlag !== undefined) await putPolicy(sql, { community: place }, { careFlag });
        await tellPlace(sql, place);
        if (abuse !== undefined) print(`The community ${place} now has abuse ${abuse}.`);
        if (careFlag === undefined) return;
        const apart = await circlesWithCareFlag(sql, place);
        print(`The community ${place} now has the care flag ${values['care-flag']}.`);
        if (apart.length) print(`These circles have their own, and keep it: ${apart.join(', ')}.`);
      });
    case 'circle list':
      return withDatabase(options, async ({ sql }) => {
        const rows = await sql<{ id: string; name: string }[]>`
          select id, name from circles where community = ${community} order by position, id`;
        for (const row of rows) print(`${row.id}\t${row.name}`);
      });
    case 'circle add':
      return withDatabase(options, async ({ sql }) => {
        await putCircle(sql, community, {
          id: need(id, 'circle add ID'),
          ...(values.name !== undefined && { name: values.name }),
          ...(values.about !== undefined && { about: values.about }),
          ...(values.lang !== undefined && { lang: values.lang }),
          ...(values.topics !== undefined && {
            topics: values.topics
              .split(',')
              .map((topic) => topic.trim())
              .filter(Boolean),
          }),
          ...(values.norm !== undefined && { norms: values.norm }),
        });
        await tellPlace(sql, community);
        print(`The circle ${id} is there.`);
      });
    case 'circle set':
      return withDatabase(options, async ({ sql }) => {
        const circle = need(id, 'circle set ID --care-flag on|off');
        const careFlag = onOrOff(need(values['care-flag'], 'circle set ID --care-flag on|off'))!;
        await putPolicy(sql, { community, circle }, { careFlag });
        await tellPlace(sql, community);
        print(`The circle ${circle} now has the care flag ${values['care-flag']}.`);
      });
    case 'moderator add':
    case 'moderator key':
      return withDatabase(options, async ({ sql }) => {
        const { lead, name } = values;
        print(await createModeratorKey(sql, community, { name, ...(lead && { role: 'lead' }) }));
        process.stderr.write('Keep it safe: it can’t be shown again.\n');
      });
    case 'moderator list':
      return withDatabase(options, async ({ sql }) => {
        for (const { reader, role, name } of await listModerators(sql, community)) {
          print([reader, role, ...(name ? [name] : [])].join('\t'));
        }
      });
    case 'moderator remove':
      return withDatabase(options, async ({ sql }) => {
        const { reader } = await removeModerator(sql, community, need(id, 'moderator remove READER|NAME'));
        print(`The key of ${reader} opens nothing any more.`);
      });
    case 'moderator verify-log':
      return withDatabase(options, ({ sql }) => logCommand(sql, values, print));
    case 'helplines check':
      return checkCommand(values.country, print);
    case 'words':
      return withDatabase(options, async ({ sql }) => {
        const { banned, suspect } = values;
        const lists = {
          ...(banned !== undefined && { banned: parseWords(readFileSync(banned, 'utf8')) }),
          ...(suspect !== undefined && { suspect: parseWords(readFileSync(suspect, 'utf8')) }),
        };
        const words = Object.keys(lists).length
          ? await putWords(sql, community, lists)
          : await readWords(sql, community);
        await tellPlace(sql, community);
        print(`${words.banned.length} banned, ${words.suspect.length} suspect.`);
      });
    default:
      throw new UsageError(`There is no command "${what}". See kindred-server --help.`);
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        site: { type: 'string' },
        widgets: { type: 'string' },
        community: { type: 'string' },
        banned: { type: 'string' },
        suspect: { type: 'string' },
        head: { type: 'string' },
        name: { type: 'string' },
        about: { type: 'string' },
        lang: { type: 'string' },
        topics: { type: 'string' },
        norm: { type: 'string', multiple: true },
        circle: { type: 'string' },
        country: { type: 'string' },
        abuse: { type: 'string' },
        'care-flag': { type: 'string' },
        lead: { type: 'boolean', default: false },
        ...OPERATION_FLAGS,
      },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('. ')[0]}. See kindred-server --help.`);
  }
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

function need(value: string | undefined, usage: string): string {
  if (value === undefined) throw new UsageError(`Say which: kindred-server ${usage}`);
  return value;
}

function onOrOff(value: string | undefined): boolean | undefined {
  if (value === undefined) return undefined;
  if (value !== 'on' && value !== 'off')
    throw new UsageError(`--care-flag is ${JSON.stringify(value)}; write on or off.`);
  return value === 'on';
}

async function withDatabase(
  options: ServerOptions,
  work: (database: OpenDatabase) => Promise<void>,
  more: Partial<OpenOptions> = {},
): Promise<void> {
  const database = await openDatabase({ ...options, connections: 2, note: print, ...more });
  try {
    await work(database);
  } finally {
    await database.close();
  }
}

async function serve(options: ServerOptions): Promise<void> {
  keepSmall();
  const server = await createKindredServer(options);
  const stop = async (): Promise<void> => {
    await server.close();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
  try {
    await server.listen();
  } catch (error) {
    await server.close();
    throw error;
  }
  const { url, firstModeratorKey, notes } = server;
  for (const note of notes) print(note);
  print(`Kindred is at ${url}`);
  print(`Before you go live: ${url}/setup`);
  if (firstModeratorKey) print(`A moderator's key, shown this once: ${firstModeratorKey}`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  // What the owner can put right is one line; anything else comes with its trace, to be reported.
  const plain =
    error instanceof SettingError ||
    error instanceof UsageError ||
    isAdapterError(error) ||
    (error instanceof Error && !(error instanceof TypeError));
  process.stderr.write(`${plain ? (error as Error).message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
