CREATE TABLE "administration_domains" (
	"domain" text PRIMARY KEY NOT NULL,
	"added_by" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "audit_events_target";--> statement-breakpoint
ALTER TABLE "mail_log" ADD COLUMN "words" "tsvector" DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE "mail_log" SET "words" = array_to_tsvector(array_remove(regexp_split_to_array(lower("to" || ' ' || "subject"), '[^[:alnum:]]+'), ''));--> statement-breakpoint
CREATE INDEX "audit_events_actor" ON "audit_events" USING btree ("actor","at","id");--> statement-breakpoint
CREATE INDEX "audit_events_action" ON "audit_events" USING btree ("action","at","id");--> statement-breakpoint
CREATE INDEX "mail_log_state" ON "mail_log" USING btree ("state","created_at","position");--> statement-breakpoint
CREATE INDEX "mail_log_words" ON "mail_log" USING gin ("words");--> statement-breakpoint
CREATE INDEX "audit_events_target" ON "audit_events" USING btree ("target","at","id");