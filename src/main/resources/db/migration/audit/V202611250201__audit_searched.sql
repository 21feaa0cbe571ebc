-- The privacy officer asks the log by time, by viewer and by organisation, and for what is rare. Rows come in the order of
-- time, so that each index grows at its right edge.
create index audit_at on audit.audit (at, shard, seq);
create index audit_who on audit.audit (who, at);
create index audit_org on audit.audit (org, at);
-- Deletes, exports, prints, refusals, emergencies and settings; the verbs of every day are met soon enough along audit_at.
create index audit_rare on audit.audit (verb, at) where verb in (9, 11, 12, 15, 16, 17);
