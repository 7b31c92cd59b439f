import { Buffer } from 'node:buffer';
import { UserError } from '../src/oci/errors.ts';

/** Keeps the whole program within one memory page, and the text within the 16 bits of arm64's `movz`. */
export const MAX_GREETING_BYTES = 1024;

const FILE_HEADER_BYTES = 64;
const PROGRAM_HEADER_BYTES = 56;
const CODE_OFFSET = FILE_HEADER_BYTES + PROGRAM_HEADER_BYTES;
const LOAD_ADDRESS = 0x400000;

interface Machine {
  /** `e_machine` of the ELF header. */
  readonly elfId: number;
  /** Largest page size that kernels of this machine use. */
  readonly pageBytes: number;
  /** Code that writes the `length` bytes right after it to standard output, and exits with 0. */
  code(length: number): Buffer;
}

const MACHINES: Readonly<Record<string, Machine>> = {
  amd64: { elfId: 0x3e, pageBytes: 0x1000, code: codeForAmd64 },
  arm64: { elfId: 0xb7, pageBytes: 0x10000, code: codeForArm64 },
};

/** The architectures, in OCI's spelling, that `createGreeter` knows. */
export const GREETER_ARCHITECTURES: readonly string[] = Object.keys(MACHINES);

/**
 * A static Linux program of some 170 bytes that prints `greeting` (UTF-8) and a newline by raw system calls: a
 * runnable image needs nothing else.
 * @throws UserError for an unknown architecture or a greeting over 1024 bytes
 */
export function createGreeter(architecture: string, greeting: string): Buffer {
  const machine = MACHINES[architecture];
  if (machine === undefined) {
    throw new UserError(
      `no demo program for architecture ${JSON.stringify(architecture)}: use one of ${GREETER_ARCHITECTURES.join(', ')}`,
    );
  }
  const text = Buffer.from(`${greeting}\n`);
  if (text.byteLength > MAX_GREETING_BYTES) {
    throw new UserError(
      `greeting of ${text.byteLength} bytes: at most ${MAX_GREETING_BYTES} bytes are allowed, newline included`,
    );
  }
  const code = machine.code(text.byteLength);
  const total = CODE_OFFSET + code.byteLength + text.byteLength;
  return Buffer.concat([fileHeader(machine), programHeader(machine, total), code, text]);
}

/** Elf64_Ehdr: little endian, executable, one program header, no sections. */
function fileHeader(machine: Machine): Buffer {
  const header = Buffer.alloc(FILE_HEADER_BYTES);
  header.set([0x7f, 0x45, 0x4c, 0x46]); // e_ident: magic "\x7fELF"
  header.set([2, 1, 1], 4); //             64 bit, little endian, version 1
  header.writeUInt16LE(2, 16); //          e_type: ET_EXEC
  header.writeUInt16LE(machine.elfId, 18); // e_machine
  header.writeUInt32LE(1, 20); //          e_version
  header.writeBigUInt64LE(BigInt(LOAD_ADDRESS + CODE_OFFSET), 24); // e_entry
  header.writeBigUInt64LE(BigInt(FILE_HEADER_BYTES), 32); // e_phoff: right after this header
  header.writeUInt16LE(FILE_HEADER_BYTES, 52); // e_ehsize
  header.writeUInt16LE(PROGRAM_HEADER_BYTES, 54); // e_phentsize
  header.writeUInt16LE(1, 56); //          e_phnum
  return header;
}

/** Elf64_Phdr: the whole file, loaded readable and executable at LOAD_ADDRESS. */
function programHeader(machine: Machine, fileBytes: number): Buffer {
  const header = Buffer.alloc(PROGRAM_HEADER_BYTES);
  header.writeUInt32LE(1, 0); //  p_type: PT_LOAD
  header.writeUInt32LE(5, 4); //  p_flags: read 4 + execute 1
  header.writeBigUInt64LE(0n, 8); // p_offset
  header.writeBigUInt64LE(BigInt(LOAD_ADDRESS), 16); // p_vaddr
  header.writeBigUInt64LE(BigInt(LOAD_ADDRESS), 24); // p_paddr
  header.writeBigUInt64LE(BigInt(fileBytes), 32); // p_filesz
  header.writeBigUInt64LE(BigInt(fileBytes), 40); // p_memsz
  header.writeBigUInt64LE(BigInt(machine.pageBytes), 48); // p_align
  return header;
}

function codeForAmd64(length: number): Buffer {
  const code = Buffer.from([
    ...[0xb8, 1, 0, 0, 0], //                mov eax, 1          write(
    ...[0xbf, 1, 0, 0, 0], //                mov edi, 1            stdout,
    ...[0x48, 0x8d, 0x35, 16, 0, 0, 0], //   lea rsi, [rip + 16]   text: 16 bytes of code follow this one,
    ...[0xba, 0, 0, 0, 0], //                mov edx, LENGTH       length)
    ...[0x0f, 0x05], //                      syscall
    ...[0xb8, 60, 0, 0, 0], //               mov eax, 60         exit(
    ...[0x31, 0xff], //                      xor edi, edi          0)
    ...[0x0f, 0x05], //                      syscall
  ]);
  code.writeUInt32LE(length, 18);
  return code;
}

function codeForArm64(length: number): Buffer {
  const words = [
    0xd2800020, //                 movz x0, #1        write( stdout,
    0x100000e1, //                 adr  x1, . + 28    text: 7 words from here,
    0xd2800002 | (length << 5), // movz x2, #LENGTH   length)
    0xd2800808, //                 movz x8, #64
    0xd4000001, //                 svc  #0
    0xd2800000, //                 movz x0, #0        exit( 0)
    0xd2800ba8, //                 movz x8, #93
    0xd4000001, //                 svc  #0
  ];
  const code = Buffer.alloc(words.length * 4);
  for (const [position, word] of words.entries()) code.writeUInt32LE(word >>> 0, position * 4);
  return code;
}
