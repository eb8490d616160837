/* A double of the NVIDIA driver: its memory is the processor's, its stream does everything at once.
   It refuses what the real one refuses: handles that it did not give, and calls without a context. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { OK = 0, INVALID_VALUE = 1, OUT_OF_MEMORY = 2, INVALID_CONTEXT = 201, INVALID_HANDLE = 400, NOT_FOUND = 500 };

static void *const CONTEXT = (void *)0x77, *const STREAM = (void *)0x99, *const GRAPH = (void *)0x55,
                  *const READY = (void *)0x66;
static const size_t MEMORY = 1 << 24;

static _Thread_local int current;
static size_t used;
static int contexts, streams, graphs, capturing, launched;

int cuInit(unsigned flags) { return OK; }
int cuDriverGetVersion(int *version) { *version = 13000; return OK; }
int cuDeviceGet(int *device, int number) { *device = 0; return number ? INVALID_VALUE : OK; }
int cuDeviceGetName(char *name, int length, int device) { snprintf(name, length, "Double"); return OK; }
int cuDeviceGetAttribute(int *value, int attribute, int device) {
    *value = attribute == 75 ? 8 : attribute == 76 ? 6 : 0;
    return OK;
}

int cuDevicePrimaryCtxRetain(void **context, int device) { *context = CONTEXT; contexts++; return OK; }
int cuDevicePrimaryCtxRelease_v2(int device) { contexts--; return OK; }
int cuCtxPushCurrent_v2(void *context) { current++; return context == CONTEXT ? OK : INVALID_CONTEXT; }
int cuCtxPopCurrent_v2(void **context) { *context = CONTEXT; return current-- ? OK : INVALID_CONTEXT; }

static int take(void **address, size_t size) {
    if (!current) return INVALID_CONTEXT;
    if (used + size > MEMORY) return OUT_OF_MEMORY;
    size_t *memory = malloc(size + 2 * sizeof(size_t));
    memory[0] = size;
    used += size;
    *address = memory + 2;
    return OK;
}
static int give(void *address) {
    if (!current) return INVALID_CONTEXT;
    size_t *memory = (size_t *)address - 2;
    used -= memory[0];
    free(memory);
    return OK;
}
int cuMemAlloc_v2(void **address, size_t size) { return take(address, size); }
int cuMemFree_v2(void *address) { return give(address); }
int cuMemHostAlloc(void **address, size_t size, unsigned flags) { return take(address, size); }
int cuMemFreeHost(void *address) { return give(address); }

int cuStreamCreate(void **stream, unsigned flags) {
    if (!current) return INVALID_CONTEXT;
    *stream = STREAM;
    streams++;
    return flags == 1 ? OK : INVALID_VALUE;
}
int cuStreamDestroy_v2(void *stream) { streams--; return stream == STREAM ? OK : INVALID_HANDLE; }
int cuStreamSynchronize(void *stream) { return stream == STREAM && !capturing ? OK : INVALID_HANDLE; }
static int copy(void *to, const void *from, size_t size, void *stream) {
    if (!current) return INVALID_CONTEXT;
    if (stream != STREAM) return INVALID_HANDLE;
    memcpy(to, from, size);
    return OK;
}
int cuMemcpyHtoDAsync_v2(void *to, const void *from, size_t size, void *stream) { return copy(to, from, size, stream); }
int cuMemcpyDtoHAsync_v2(void *to, void *from, size_t size, void *stream) { return copy(to, from, size, stream); }

int cuStreamBeginCapture_v2(void *stream, int mode) { capturing = 1; return stream == STREAM ? OK : INVALID_HANDLE; }
int cuStreamEndCapture(void *stream, void **graph) {
    if (!capturing) return INVALID_VALUE;
    capturing = 0;
    *graph = GRAPH;
    graphs++;
    return OK;
}
int cuGraphInstantiateWithFlags(void **ready, void *graph, unsigned long long flags) {
    *ready = READY;
    graphs++;
    return graph == GRAPH ? OK : INVALID_HANDLE;
}
int cuGraphDestroy(void *graph) { graphs--; return graph == GRAPH ? OK : INVALID_HANDLE; }
int cuGraphExecDestroy(void *ready) { graphs--; return ready == READY ? OK : INVALID_HANDLE; }
int cuGraphLaunch(void *ready, void *stream) { launched++; return ready == READY ? OK : INVALID_HANDLE; }

int cuGetProcAddress_v2(const char *name, void **function, int version, uint64_t flags, int *status) {
    char newer[128];
    void *self = dlopen("libcuda.so.1", RTLD_NOW | RTLD_NOLOAD);
    snprintf(newer, sizeof newer, "%s_v2", name);
    *function = dlsym(self, newer);
    if (!*function) *function = dlsym(self, name);
    if (status) *status = *function ? 0 : 1;
    return *function ? OK : NOT_FOUND;
}

/* For the test: what was not given back. */
void double_left(long *left) {
    left[0] = (long)used;
    left[1] = contexts;
    left[2] = streams;
    left[3] = graphs;
    left[4] = current;
    left[5] = launched;
}
