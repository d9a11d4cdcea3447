import type { Migration } from '../migrate.ts'

/** Projects, courses, groups and enrolments; papers made; registers sent out. */
export const coursesAndPapers: Migration = {
  version: 3,
  name: 'courses and papers',
  sql: /* sql */ `
create table training_project (
  seq integer primary key,
  id text not null unique,
  name text not null,
  sort_key text not null,
  number text not null default '',
  funder text not null default '',
  manager_id text references person (id),
  created_by text not null,
  revision integer not null default 1,
  search_text text not null
) strict;
create index training_project_by_name on training_project (sort_key, seq);
create index training_project_by_manager on training_project (manager_id);

create table course (
  seq integer primary key,
  id text not null unique,
  project_id text references training_project (id),
  name text not null,
  sort_key text not null,
  programme text not null default '',
  e_platform text not null default '',
  created_by text not null,
  revision integer not null default 1,
  search_text text not null
) strict;
create index course_by_name on course (sort_key, seq);
create index course_by_project on course (project_id);

create table study_group (
  seq integer primary key,
  id text not null unique,
  course_id text not null references course (id),
  name text not null,
  sort_key text not null,
  starts_on text,
  ends_on text,
  manager_id text references person (id),
  joining_link text not null default '',
  journal_link text not null default '',
  delivery_way text not null default '',
  note text not null default '',
  archived_at text,
  created_at text not null,
  revision integer not null default 1,
  search_text text not null,
  check (starts_on is null or ends_on is null or starts_on <= ends_on)
) strict;
create index study_group_by_name on study_group (sort_key, seq);
create index study_group_by_start on study_group (coalesce(starts_on, ''), seq);
create index study_group_by_end on study_group (coalesce(ends_on, ''), seq);
create index study_group_by_course on study_group (course_id);
-- Last year's group may have had the same name: it is archived.
create unique index study_group_name on study_group (course_id, search_text) where archived_at is null;
create index study_group_by_manager on study_group (manager_id);

create table group_teacher (
  id text primary key,
  group_id text not null references study_group (id) on delete cascade,
  person_id text not null references person (id),
  channel text not null default '',
  position integer not null,
  unique (group_id, person_id)
) strict;
create index group_teacher_by_person on group_teacher (person_id);

create table enrolment (
  id text primary key,
  group_id text not null references study_group (id) on delete cascade,
  person_id text not null references person (id),
  state text not null default 'confirmed'
    check (state in ('applied', 'confirmed', 'waiting', 'started', 'finished', 'withdrawn')),
  since text not null,
  revision integer not null default 1,
  unique (group_id, person_id)
) strict;
create index enrolment_by_person on enrolment (person_id, group_id);

create table paper (
  seq integer primary key,
  id text not null unique,
  kind text not null,
  number text not null unique,
  state text not null default 'valid' check (state in ('valid', 'void')),
  person_id text references person (id),
  group_id text references study_group (id),
  template_version text not null,
  language text not null check (language in ('lv', 'en', 'ru')),
  pages integer not null check (pages >= 1),
  content_hash text not null,
  file_sha256 text not null references file (sha256),
  -- What the paper says of its making: a reprint says it again.
  issued_on text not null,
  author_name text not null,
  author_post text not null,
  made_at text not null,
  made_by text not null
) strict;
create index paper_by_person on paper (person_id, seq);
create index paper_by_group on paper (group_id, seq);
create index paper_by_time on paper (made_at, seq);

create table paper_event (
  id text primary key,
  paper_id text not null references paper (id),
  kind text not null check (kind in ('printed', 'saved', 'reprinted')),
  at text not null,
  by text not null
) strict;
create index paper_event_by_paper on paper_event (paper_id);

create table export_profile (
  id text primary key,
  name text not null unique,
  folder text not null,
  registers text not null check (json_valid(registers)),
  formats text not null check (json_valid(formats)),
  with_personal_codes integer not null default 0 check (with_personal_codes in (0, 1)),
  with_contacts integer not null default 0 check (with_contacts in (0, 1)),
  with_guardians integer not null default 0 check (with_guardians in (0, 1)),
  with_sheets integer not null default 0 check (with_sheets in (0, 1)),
  trigger text not null default 'manual' check (trigger in ('manual', 'daily', 'onChange')),
  revision integer not null default 1
) strict;

-- The outbox: jobs that wait for their folder. Not a record of the office but the state of its post.
create table export_job (
  id text primary key,
  profile_id text not null references export_profile (id) on delete cascade,
  state text not null check (state in ('waiting', 'running', 'delivered')),
  requested_at text not null,
  requested_by text not null,
  waiting_since text,
  reason text,
  tries integer not null default 0,
  next_try_at text,
  finished_at text,
  -- What the journal was told would leave, so that tries again do not fill it.
  noted text,
  manifest text check (manifest is null or json_valid(manifest))
) strict;
create index export_job_by_profile on export_job (profile_id, requested_at);
create unique index export_job_open on export_job (profile_id) where state <> 'delivered';

-- Which office this is: manifests on shared folders name it, so that two offices never mix.
create table office_identity (id text primary key) strict;
insert into office_identity (id) values (lower(hex(randomblob(16))));
`,
}
