-- CreateEnum
CREATE TYPE "parameter_group" AS ENUM ('timing', 'economics', 'floor_curve');

-- CreateEnum
CREATE TYPE "proposal_step_kind" AS ENUM ('extended', 'queued', 'executed', 'canceled');

-- CreateTable
CREATE TABLE "parameter_change" (
    "block_number" INTEGER NOT NULL,
    "log_index" INTEGER NOT NULL,
    "transaction" TEXT NOT NULL,
    "group" "parameter_group" NOT NULL,

    CONSTRAINT "parameter_change_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "role_change" (
    "block_number" INTEGER NOT NULL,
    "log_index" INTEGER NOT NULL,
    "transaction" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "granted" BOOLEAN NOT NULL,

    CONSTRAINT "role_change_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "signer_change" (
    "block_number" INTEGER NOT NULL,
    "log_index" INTEGER NOT NULL,
    "transaction" TEXT NOT NULL,
    "signer" TEXT NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "signer_change_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "proposal" (
    "id" TEXT NOT NULL,
    "proposer" TEXT NOT NULL,
    "actions" JSONB NOT NULL,
    "description" TEXT NOT NULL,
    "vote_start" BIGINT NOT NULL,
    "vote_end" BIGINT NOT NULL,
    "block_number" INTEGER NOT NULL,
    "log_index" INTEGER NOT NULL,
    "transaction" TEXT NOT NULL,

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal_step" (
    "block_number" INTEGER NOT NULL,
    "log_index" INTEGER NOT NULL,
    "transaction" TEXT NOT NULL,
    "proposal_id" TEXT NOT NULL,
    "kind" "proposal_step_kind" NOT NULL,
    "time" BIGINT,

    CONSTRAINT "proposal_step_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateTable
CREATE TABLE "vote" (
    "block_number" INTEGER NOT NULL,
    "log_index" INTEGER NOT NULL,
    "transaction" TEXT NOT NULL,
    "proposal_id" TEXT NOT NULL,
    "voter" TEXT NOT NULL,
    "support" INTEGER NOT NULL,
    "weight" DECIMAL(78,0) NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "vote_pkey" PRIMARY KEY ("block_number","log_index")
);

-- CreateIndex
CREATE INDEX "proposal_block_number_idx" ON "proposal"("block_number");

-- CreateIndex
CREATE INDEX "proposal_step_proposal_id_idx" ON "proposal_step"("proposal_id");

-- CreateIndex
CREATE INDEX "vote_proposal_id_idx" ON "vote"("proposal_id");

-- AddForeignKey
ALTER TABLE "parameter_change" ADD CONSTRAINT "parameter_change_block_number_fkey" FOREIGN KEY ("block_number") REFERENCES "block"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_change" ADD CONSTRAINT "role_change_block_number_fkey" FOREIGN KEY ("block_number") REFERENCES "block"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signer_change" ADD CONSTRAINT "signer_change_block_number_fkey" FOREIGN KEY ("block_number") REFERENCES "block"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_block_number_fkey" FOREIGN KEY ("block_number") REFERENCES "block"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_step" ADD CONSTRAINT "proposal_step_block_number_fkey" FOREIGN KEY ("block_number") REFERENCES "block"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_step" ADD CONSTRAINT "proposal_step_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_block_number_fkey" FOREIGN KEY ("block_number") REFERENCES "block"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vote" ADD CONSTRAINT "vote_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;
