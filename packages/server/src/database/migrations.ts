/**
 * Forward-only migrations. Each runs once, in order, in a transaction, under an advisory lock; a released one is
 * never changed, since databases in the wild already have it.
 *
 * `scope` is `community/circle`, or `community/` for what belongs to no circle. It leads every key and spreads the
 * big tables over 32 partitions, so that a distributed PostgreSQL can take the same schema.
 */
export interface Migration {
  id: number;
  name: string;
  statements: readonly string[];
}

const PARTITIONS = 32;

/** A table split by hash of its scope. The parts are made in one `do` block: one round trip instead of 32. */
const partitioned = (table: string, columns: string): string[] => [
  `create table ${table} (${columns}) partition by hash (scope)`,
  `do $$ begin for n in 0..${PARTITIONS - 1} loop
     execute format('create table %I partition of %I for values with (modulus ${PARTITIONS}, remainder %s)', '${table}_' || n, '${table}', n);
   end loop; end $$`,
];

export const MIGRATIONS: readonly Migration[] = [
  {
    id: 1,
    name: 'the beginning',
    statements: [
      `create table settings (key text primary key, value text not null)`,
      // Seals cursors and keys fingerprints; shared by all processes of one database.
      `insert into settings values ('secret', gen_random_uuid()::text || gen_random_uuid()::text)`,
      `create table communities (
         id text primary key,
         name text not null,
         default_circle text not null,
         policy jsonb not null)`,
      `create table circles (
         community text not null references communities,
         id text not null,
         position int not null,
         name text not null,
         about text not null,
         norms jsonb not null,
         topics jsonb not null,
         lang text not null,
         policy jsonb not null,
         primary key (community, id))`,
      `create table moderator_keys (
         community text not null references communities,
         hash bytea not null,
         role text not null,
         primary key (community, hash))`,
      // One order for posts and stories of all circles, another for flips between waiting and answered, another for
      // the moderators' queue. None is ever shown: cursors are sealed.
      `create sequence place_order`,
      `create sequence turn_order`,
      `create sequence queue_order`,
      ...partitioned(
        'items',
        `scope text not null,
         thread uuid not null,
         id uuid not null,
         kind text not null check (kind in ('post', 'reply', 'story')),
         place bigint,
         position int not null,
         next_position int not null default 1,
         parent uuid,
         chapter_of text,
         state text not null,
         revision int not null,
         latest int not null,
         pending int,
         author text not null,
         by_author boolean not null,
         voice bytea,
         capability bytea not null,
         topics text[] not null,
         replies text,
         limited boolean not null default false,
         content jsonb,
         reply_count int not null default 0 check (reply_count >= 0),
         answered boolean not null default false,
         turned bigint,
         resources boolean not null default false,
         example boolean not null default false,
         thanked boolean not null default false,
         held text,
         reason text,
         note text,
         mark jsonb,
         appeal text,
         lane smallint,
         queued bigint,
         created_at bigint not null,
         edited_at bigint,
         expires_at bigint,
         primary key (scope, thread, id)`,
      ),
      `create unique index items_capability on items (scope, capability)`,
      // Where a list is read in order there is exactly one index that serves it, and it can serve nothing else: a
      // planner with old statistics has no wrong one to choose.
      `create unique index items_in_thread on items (scope, thread, position) where position > 0`,
      `create index items_recent on items (scope, kind, place) where state = 'live' and place is not null`,
      `create index items_unheard on items (scope, place) where state = 'live' and kind = 'post' and not answered`,
      `create index items_turned on items (scope, turned) where turned is not null`,
      `create index items_queue on items (scope, lane, queued) where lane is not null`,
      `create index items_expiry on items (expires_at) where expires_at is not null and state not in ('deleted', 'expired')`,
      // The text others see, or would see first, stands on the item itself: a list is one index and one table. Here is
      // what waits beside it.
      ...partitioned(
        'revisions',
        `scope text not null,
         thread uuid not null,
         id uuid not null,
         revision int not null,
         state text not null,
         content jsonb not null,
         reason text,
         note text,
         mark jsonb,
         primary key (scope, thread, id, revision)`,
      ),
      ...partitioned(
        'history',
        `scope text not null,
         thread uuid not null,
         id uuid not null,
         n int not null,
         actor text not null,
         from_state text,
         to_state text not null,
         revision int not null,
         at bigint not null,
         outcome text,
         reason text,
         note text,
         primary key (scope, thread, id, n)`,
      ),
      // The chain of human decisions. Salt and payload can be erased; the chain still verifies over the digests.
      ...partitioned(
        'decisions',
        `scope text not null,
         n int not null,
         digest bytea not null,
         chain bytea not null,
         thread uuid,
         id uuid,
         salt bytea,
         payload text,
         primary key (scope, n)`,
      ),
      ...partitioned(
        'reactions',
        `scope text not null,
         target text not null,
         kind text not null,
         token bytea not null,
         primary key (scope, target, kind, token)`,
      ),
      ...partitioned(
        'tallies',
        `scope text not null,
         target text not null,
         kind text not null,
         count int not null check (count >= 0),
         primary key (scope, target, kind)`,
      ),
      // Neither time nor value stands beside a nullifier, so nothing says whose part a value was.
      ...partitioned('nullifiers', `scope text not null, hash bytea not null, primary key (scope, hash)`),
      ...partitioned(
        'contributions',
        `scope text not null, subject text not null, "window" text not null, value jsonb not null`,
      ),
      `create index contributions_open on contributions (scope, subject, "window")`,
      ...partitioned(
        'released',
        `scope text not null,
         subject text not null,
         "window" text not null,
         people int not null,
         counts jsonb not null,
         primary key (scope, subject, "window")`,
      ),
      ...partitioned(
        'reports',
        `scope text not null,
         thread uuid not null,
         id uuid not null,
         n uuid not null,
         reason text not null,
         note text,
         law text,
         good_faith boolean,
         at bigint not null,
         open boolean not null default true,
         primary key (scope, thread, id, n)`,
      ),
      ...partitioned(
        'idempotency',
        `scope text not null,
         key uuid not null,
         fingerprint bytea not null,
         answer text not null,
         expires_at bigint not null,
         primary key (scope, key)`,
      ),
      `create index idempotency_expiry on idempotency (expires_at)`,
    ],
  },
  {
    id: 2,
    name: 'events',
    statements: [
      // Every commit writes here what it changed in public, by the database itself, so that no way of writing can
      // forget it. Nothing but what anyone who listens hears: no time, no text, nothing of who wrote.
      `create sequence event_order`,
      ...partitioned(
        'events',
        `scope text not null,
         n bigint not null default nextval('event_order'),
         thread uuid,
         id uuid,
         target text,
         primary key (scope, n)`,
      ),
      `create index events_order on events (n)`,
      // Ids of events mean something in this database alone, so that another's are known as such.
      `insert into settings values ('events', substr(md5(gen_random_uuid()::text), 1, 8)), ('events-pruned', '0')`,
      `create function tell_item() returns trigger language plpgsql as $$ begin
         insert into events (scope, thread, id)
         select coalesce(new.scope, old.scope), coalesce(new.thread, old.thread), coalesce(new.id, old.id);
         return null;
       end $$`,
      // Only where something public changed: what moderators do in between is nobody's business.
      `create trigger tell_made after insert on items for each row when (new.state = 'live') execute function tell_item()`,
      `create trigger tell_taken after delete on items for each row when (old.state = 'live') execute function tell_item()`,
      `create trigger tell_changed after update on items for each row
       when ((old.state = 'live' or new.state = 'live') and (
         old.state, old.revision, old.content, old.replies, old.reply_count, old.resources, old.edited_at, old.expires_at)
         is distinct from (
         new.state, new.revision, new.content, new.replies, new.reply_count, new.resources, new.edited_at, new.expires_at))
       execute function tell_item()`,
      // Where a community shows no counts, nothing says when somebody reacted.
      `create function tell_tallies() returns trigger language plpgsql as $$ begin
         insert into events (scope, target)
         select distinct t.scope, t.target from changed t
         join circles c on c.community = split_part(t.scope, '/', 1) and c.id = split_part(t.scope, '/', 2)
         join communities m on m.id = c.community
         where coalesce(c.policy ->> 'counts', m.policy ->> 'counts', 'none') <> 'none';
         return null;
       end $$`,
      `create trigger tell_counted after insert on tallies referencing new table as changed
       for each statement execute function tell_tallies()`,
      `create trigger tell_recounted after update on tallies referencing new table as changed
       for each statement execute function tell_tallies()`,
    ],
  },
  {
    id: 3,
    name: 'moderators at work',
    statements: [
      // What a moderator is called in a history: tells them apart and says nothing else.
      `alter table moderator_keys add column name text not null default '',
         add column reader text not null default substr(replace(gen_random_uuid()::text, '-', ''), 1, 12),
         add column created_at bigint not null default 0`,
      `alter table communities add column words_version int not null default 0`,
      `create table words (
         community text primary key references communities,
         banned text[] not null,
         suspect text[] not null)`,
      `create table hand_overs (
         community text primary key references communities,
         text text not null,
         reader text not null,
         at bigint not null)`,
      `create sequence written_order`,
      `alter table items add column new_here boolean not null default false,
         add column outcome text,
         add column suspect jsonb,
         add column second jsonb,
         add column lane_since bigint,
         add column written bigint`,
      `update items i set written = o.n
       from (select scope, thread, id, row_number() over (order by created_at, place, position) as n from items) o
       where i.scope = o.scope and i.thread = o.thread and i.id = o.id`,
      `select setval('written_order', coalesce(max(written), 0) + 1) from items`,
      `alter table items alter column written set default nextval('written_order'), alter column written set not null`,
      // A moderators' search goes through one state at a time, newest first.
      `create index items_search on items (scope, state, written)`,
      // Those who are new here come first in the waiting lane, so each half has an index of its own.
      `drop index items_unheard`,
      `create index items_unheard on items (scope, place) where state = 'live' and kind = 'post' and not answered and not new_here`,
      `create index items_new_here on items (scope, place) where state = 'live' and kind = 'post' and not answered and new_here`,
      // How long a lane is and how long it has waited is read from the index alone.
      `drop index items_queue`,
      `create index items_queue on items (scope, lane, queued) include (lane_since, created_at, expires_at) where lane is not null`,
      `alter table revisions add column held text, add column suspect jsonb`,
      `alter table history add column reader text`,
      `alter table reports add column notifier jsonb`,
      ...partitioned(
        'silences',
        `scope text not null,
         thread uuid not null,
         voice bytea not null,
         primary key (scope, thread, voice)`,
      ),
      // One chain of human decisions a community, in the scope of what has no circle.
      ...partitioned(
        'log',
        `scope text not null,
         n bigint not null,
         at bigint not null,
         reader text not null,
         digest bytea not null,
         chain bytea not null,
         circle text,
         thread uuid,
         id uuid,
         salt bytea,
         payload text,
         primary key (scope, n)`,
      ),
      `create index log_item on log (scope, thread, id) where thread is not null`,
      // Where the chain of each community ends: a log that lost its tail no longer reaches it.
      `create table log_heads (
         community text primary key references communities,
         n bigint not null,
         chain bytea not null)`,
      // The chains there were, one a circle, are told anew as one: digests, salts and what was said stay as they are.
      `do $$
       declare row record; link bytea; last text := ''; number bigint;
       begin
         for row in
           select * from (
             select *, split_part(scope, '/', 1) as community,
               coalesce(max((payload::jsonb ->> 'at')::bigint) over (partition by scope order by n), 0) as said_at
             from decisions) d
           order by community, said_at, scope, n
         loop
           if row.community <> last then
             last := row.community; number := 0; link := decode(repeat('00', 32), 'hex');
           end if;
           number := number + 1;
           link := sha256(link || row.digest);
           insert into log (scope, n, at, reader, digest, chain, circle, thread, id, salt, payload)
           values (row.community || '/', number, row.said_at, '', row.digest, link,
                   case when row.thread is null then null else split_part(row.scope, '/', 2) end, row.thread, row.id,
                   row.salt, row.payload);
           insert into log_heads values (row.community, number, link)
           on conflict (community) do update set n = excluded.n, chain = excluded.chain;
         end loop;
       end $$`,
      `drop table decisions`,
    ],
  },
  {
    id: 4,
    name: 'lists at any size',
    statements: [
      // The last part of the waiting lane: without it the newest answered ones are looked for among all that wait.
      `create index items_answered on items (scope, place) where state = 'live' and kind = 'post' and answered`,
      // A list of one topic reads that topic alone, in order. An opener has up to three: an index for each, so that what
      // keeps them right is the row itself and no second table.
      ...[1, 2, 3].map(
        (n) =>
          `create index items_topic_${n} on items
             (scope, kind, (topics[${n}]), (case when answered then 2 when new_here then 0 else 1 end), place)
           where state = 'live' and place is not null and topics[${n}] is not null`,
      ),
    ],
  },
  {
    id: 5,
    name: 'what is gone stays gone',
    statements: [
      // A ledger of what was deleted, expired or erased, written by the database itself in the same commit, so that no way
      // of taking something away can forget it. Backups don't hold it: it says what may not come back from one.
      ...partitioned(
        'deletions',
        `scope text not null,
         hash bytea not null,
         day date not null,
         primary key (scope, hash)`,
      ),
      `create function bury() returns trigger language plpgsql as $$ begin
         insert into deletions (scope, hash, day)
         values (old.scope, sha256(convert_to(old.scope || '|' || old.thread || '|' || old.id, 'UTF8')), (now() at time zone 'UTC')::date)
         on conflict do nothing;
         return null;
       end $$`,
      `create trigger bury_erased after update on items for each row
       when (new.state in ('deleted', 'expired') and old.state not in ('deleted', 'expired')) execute function bury()`,
      `create trigger bury_removed after delete on items for each row execute function bury()`,
      `insert into deletions (scope, hash, day)
       select scope, sha256(convert_to(scope || '|' || thread || '|' || id, 'UTF8')), (now() at time zone 'UTC')::date
       from items where state in ('deleted', 'expired')`,
      // A community that was erased may be made anew under its old name; the ledger means the one that was.
      `alter table communities add column born uuid not null default gen_random_uuid()`,
    ],
  },
  {
    id: 6,
    name: 'an order of its own for each list',
    statements: [
      // How rare a topic is, or how many wait, the planner only guesses, and then walks the newest of all until it has
      // found a page. So each kind of list has its order in words of its own, which one index alone answers to.
      `drop index items_unheard, items_new_here, items_answered, items_topic_1, items_topic_2, items_topic_3`,
      `create index items_parts on items (scope, (case when answered then 2 when new_here then 0 else 1 end), (-place))
         where state = 'live' and kind = 'post'`,
      ...[1, 2, 3].map(
        (n) =>
          `create index items_topic_${n} on items
             (scope, kind, (topics[${n}]), (case when answered then 2 when new_here then 0 else 1 end), (0 - place))
           where state = 'live' and topics[${n}] is not null`,
      ),
    ],
  },
  {
    id: 7,
    name: 'plans that last',
    statements: [
      // Every look at how a part has grown throws away the plans of all its statements, in every connection; and what
      // it finds changes no plan, since each list has one index. So a part is looked at once it has grown by much.
      `do $$ declare part regclass; begin
         for part in select inhrelid::regclass from pg_inherits join pg_class c on c.oid = inhrelid
           where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace loop
           execute format('alter table %s set (autovacuum_analyze_threshold = 5000, autovacuum_analyze_scale_factor = 0.5,
             autovacuum_vacuum_insert_threshold = 20000)', part);
         end loop;
       end $$`,
    ],
  },
  {
    id: 8,
    name: 'nothing told below k',
    statements: [
      // A listener who hears that a tally changed has counted one more, whatever the tally says. So where counts are shown
      // in bands it is told only that another band is shown, which below k is never.
      `create function shown_of(count int, counts text, k int) returns int language sql immutable as $$
         select case when counts = 'exact' then count when count < k then 0
           when count <= 2 then 1 when count <= 5 then 3 when count <= 12 then 6 else 13 end $$`,
      `create function rule_of(scope text, out counts text, out k int) language sql stable as $$
         select case
             when coalesce(c.policy ->> 'counts', m.policy ->> 'counts', 'none') = 'exact'
               and 'youth' in (coalesce(c.policy ->> 'audience', ''), coalesce(m.policy ->> 'audience', '')) then 'bands'
             else coalesce(c.policy ->> 'counts', m.policy ->> 'counts', 'none') end,
           greatest(coalesce((m.policy ->> 'k')::int, 5), coalesce((c.policy ->> 'k')::int, 0))
         from circles c join communities m on m.id = c.community
         where c.community = split_part(scope, '/', 1) and c.id = split_part(scope, '/', 2) $$`,
      `create function tell_first_tallies() returns trigger language plpgsql as $$ begin
         insert into events (scope, target)
         select distinct t.scope, t.target from changed t, lateral rule_of(t.scope) r
         where r.counts <> 'none' and shown_of(t.count, r.counts, r.k) <> 0;
         return null;
       end $$`,
      `create or replace function tell_tallies() returns trigger language plpgsql as $$ begin
         insert into events (scope, target)
         select distinct t.scope, t.target from changed t
         join before b on b.scope = t.scope and b.target = t.target and b.kind = t.kind, lateral rule_of(t.scope) r
         where r.counts <> 'none' and shown_of(t.count, r.counts, r.k) <> shown_of(b.count, r.counts, r.k);
         return null;
       end $$`,
      `drop trigger tell_counted on tallies`,
      `drop trigger tell_recounted on tallies`,
      `create trigger tell_counted after insert on tallies referencing new table as changed
       for each statement execute function tell_first_tallies()`,
      `create trigger tell_recounted after update on tallies referencing old table as before new table as changed
       for each statement execute function tell_tallies()`,
    ],
  },
  {
    id: 9,
    name: 'what a write has to carry',
    statements: [
      `alter table communities add column abuse text not null default 'off'`,
      // Private keys of passes, for as long as passes of theirs are taken.
      `create table pass_keys (
         community text not null references communities,
         kind text not null check (kind in ('drip', 'earned')),
         id bytea not null,
         secret bytea not null,
         made bigint not null,
         until bigint not null,
         primary key (community, id))`,
      // What was spent, by hash alone, and until which day it must be known. No time and no item stands beside it.
      ...partitioned(
        'spent',
        `scope text not null,
         hash bytea not null,
         until bigint not null,
         what bytea,
         primary key (scope, hash)`,
      ),
      `create index spent_until on spent (until)`,
      // What an item earns when it is let through: blinded, so that nobody can tell which pass becomes of it. In a table
      // of its own, since lists read items.
      ...partitioned(
        'deposits',
        `scope text not null,
         thread uuid not null,
         id uuid not null,
         key bytea not null,
         blinded bytea not null,
         until bigint not null,
         primary key (scope, thread, id)`,
      ),
      `create index deposits_until on deposits (until)`,
    ],
  },
  {
    id: 10,
    name: 'who asks to be looked at sooner',
    statements: [
      // What its author let moderators know, and no more than that: erased with the decision. No list reads it.
      `alter table items add column care boolean not null default false`,
    ],
  },
  {
    id: 11,
    name: 'a reader asks for a content note',
    statements: [`alter table reports add column content_notes text[]`],
  },
  {
    id: 12,
    name: 'hours are forgotten',
    statements: [
      // An edit is a revision: that of its time only the day is left later on is nothing to tell readers of.
      `drop trigger tell_changed on items`,
      `create trigger tell_changed after update on items for each row
       when ((old.state = 'live' or new.state = 'live') and (
         old.state, old.revision, old.content, old.replies, old.reply_count, old.resources, old.expires_at)
         is distinct from (
         new.state, new.revision, new.content, new.replies, new.reply_count, new.resources, new.expires_at))
       execute function tell_item()`,
    ],
  },
];
