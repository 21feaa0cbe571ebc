-- Sharing agreements between organisations. What another organisation wrote is seen only while one in date covers both.
create table access.agreement (
  id          int         generated always as identity primary key,
  reference   text        not null,
  title       text        not null,
  whole_place boolean     not null,  -- every organisation of the place, those that join later too
  since       timestamptz not null,
  until       timestamptz not null,
  noted_by    text        not null,
  check (until >= since)
);
create table access.agreement_party (
  agreement    int not null references access.agreement,
  organisation int not null,
  primary key (agreement, organisation)
);

-- What held before agreements were written down.
insert into access.agreement (reference, title, whole_place, since, until, noted_by)
values ('first', 'Shared care record of the place: every organisation shares for care', true,
        timestamptz '1970-01-01', timestamptz '9999-12-31', 'oneplace');

grant select, insert, update (until) on access.agreement to oneplace_app;
grant select, insert on access.agreement_party to oneplace_app;

-- An emergency is of the person it was opened for; it is not carried over when records are joined.
alter table access.break_glass drop column home;
