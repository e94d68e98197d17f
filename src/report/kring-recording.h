/* kring-recording.h: a picture that is drawn later
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "paint/kring-canvas.h"

G_BEGIN_DECLS

#define KRING_TYPE_RECORDING (kring_recording_get_type ())
G_DECLARE_FINAL_TYPE (KringRecording, kring_recording, KRING, RECORDING, KringCanvas)

/**
 * KringRecording:
 *
 * Remembers what is drawn on it. What is drawn from a document in the thread
 * that holds it can so be drawn by another.
 */
KringRecording *kring_recording_new (void);
void kring_recording_play (KringRecording *self, KringCanvas *canvas);

G_END_DECLS
