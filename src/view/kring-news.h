/* kring-news.h: what changed since a day that the user picks
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#pragma once

#include "model/kring-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define KRING_TYPE_NEWS (kring_news_get_type ())
G_DECLARE_FINAL_TYPE (KringNews, kring_news, KRING, NEWS, GtkWidget)

void kring_news_show (KringNews *self, KringDocument *document, gboolean with_private);

G_END_DECLS
