import { crc32 } from 'node:zlib';

/** A zip archive of stored (uncompressed) files, from PKWARE's APPNOTE 4.3.7, 4.3.12 and 4.3.16. */
export function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const body = Buffer.concat([
      Buffer.from('PK\x03\x04'),
      describe(name, content),
      Buffer.from(name + content),
    ]);
    const position = Buffer.alloc(14);
    position.writeUInt32LE(offset, 10);
    const head = [Buffer.from('PK\x01\x02\x14\x00'), describe(name, content), position, Buffer.from(name)];
    directory.push(Buffer.concat(head));
    bodies.push(body);
    offset += body.length;
  }
  return Buffer.concat([...bodies, ...directory, endOfDirectory(directory, offset)]);
}

/** The fields that a file's header and its directory entry share. */
function describe(name: string, content: string): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(Buffer.byteLength(content), 14);
  fields.writeUInt32LE(Buffer.byteLength(content), 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
}

function endOfDirectory(directory: readonly Buffer[], offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
