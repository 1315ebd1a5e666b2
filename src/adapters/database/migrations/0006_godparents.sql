CREATE TABLE "godparent_preferences" (
	"member" text PRIMARY KEY NOT NULL,
	"is_paused" boolean NOT NULL,
	"paused_until" date,
	"capacity" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "godparent_requests" (
	"newcomer" text NOT NULL,
	"godparent" text NOT NULL,
	"round" integer NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"mailed_at" timestamp (3) with time zone,
	"answer" text,
	"answered_at" timestamp (3) with time zone,
	"assigned_by" text,
	"introduced_at" timestamp (3) with time zone,
	CONSTRAINT "godparent_requests_newcomer_godparent_pk" PRIMARY KEY("newcomer","godparent")
);
--> statement-breakpoint
CREATE TABLE "godparent_searches" (
	"newcomer" text PRIMARY KEY NOT NULL,
	"begun_at" timestamp (3) with time zone NOT NULL,
	"round" integer NOT NULL,
	"outcome" text,
	"outcome_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE INDEX "godparent_requests_godparent" ON "godparent_requests" USING btree ("godparent");--> statement-breakpoint
CREATE UNIQUE INDEX "godparent_requests_accepted" ON "godparent_requests" USING btree ("newcomer") WHERE "godparent_requests"."answer" = 'accepted';