import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to a server that can be cut. */
export interface CutProxy {
  readonly port: number;
  /** Ends every connection, as a restart of the server does. */
  cut(): void;
  /** Lets nobody in until it is told otherwise. */
  shut(isShut: boolean): void;
  close(): Promise<void>;
}

export async function cutProxy(target: number): Promise<CutProxy> {
  const sockets = new Set<Socket>();
  let isShut = false;
  const hold = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  };
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const server = createServer((inside) => {
    if (isShut) {
      inside.destroy();
      return;
    }
    const outside = connect(target, '127.0.0.1');
    hold(inside);
    hold(outside);
    inside.pipe(outside).pipe(inside);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    shut(given) {
      isShut = given;
      if (given) cut();
    },
    close: () =>
      new Promise((resolve) => {
        cut();
        server.close(() => {
          resolve();
        });
      }),
  };
}
