// The data of both ICUs a static binary carries, without the locales nobody asks for (scripts/small-icu). Defined here, in an object, the linker does
// not take the whole of it from the archives.
#define TEXT(name) #name
#define NAME(name) TEXT(name)
#define DATA(symbol, file)                                                                                                                          \
  __asm__(".section .rodata\n.balign 16\n.globl " NAME(symbol) "\n.type " NAME(symbol) ", @object\n" NAME(symbol) ":\n.incbin \"" FOLDER "/" file    \
          "\"\n.size " NAME(symbol) ", .-" NAME(symbol) "\n.text\n")

DATA(SYSTEM, "system.dat");
DATA(FOUNDATION, "foundation.dat");
