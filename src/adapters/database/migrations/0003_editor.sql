CREATE TABLE "contributions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "contributions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"branch" text NOT NULL,
	"member" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"proposal" integer,
	"merged_at" timestamp (3) with time zone,
	"live_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "notes" (
	"id" text PRIMARY KEY NOT NULL,
	"branch" text NOT NULL,
	"author" text NOT NULL,
	"text" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"resolved" boolean NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "contributions_waiting" ON "contributions" USING btree ("branch","member") WHERE "contributions"."merged_at" is null and "contributions"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "contributions_under_way" ON "contributions" USING btree ("branch") WHERE "contributions"."live_at" is null and "contributions"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "contributions_member" ON "contributions" USING btree ("member","at");--> statement-breakpoint
CREATE INDEX "notes_branch" ON "notes" USING btree ("branch","at");