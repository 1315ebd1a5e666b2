import type { InfraClient, InfraClients } from '../../src/ports.ts';

/** Clients of the infra API in memory, in as few words as the port's promise. */
export function memoryInfraClients(): InfraClients {
  const clients = new Map<string, InfraClient>();
  const all = (): InfraClient[] =>
    [...clients.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
  return {
    async add(client) {
      const isTaken = all().some(({ name, keyHash }) => name === client.name || keyHash === client.keyHash);
      if (!isTaken) clients.set(client.name, client);
      return !isTaken;
    },
    find: async (keyHash) => all().find((client) => client.keyHash === keyHash),
    all: async () => all(),
    async revoke(name, now) {
      const client = clients.get(name);
      if (!client || client.revokedAt !== undefined) return false;
      clients.set(name, { ...client, revokedAt: now.toISOString() });
      return true;
    },
    async used(name, now) {
      const client = clients.get(name);
      if (!client) return;
      const { lastUsedAt } = client;
      const isNoted = lastUsedAt !== undefined && now.getTime() - Date.parse(lastUsedAt) <= 60_000;
      if (!isNoted) clients.set(name, { ...client, lastUsedAt: now.toISOString() });
    },
  };
}
