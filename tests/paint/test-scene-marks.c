/* test-scene-marks.c: marks are for the manager's screen alone
 *
 * SPDX-License-Identifier: EUPL-1.2
 */

#include "paint-tests.h"

#include "model/kring-alliance.h"

static KringScene *
make_scene (KringDocument *document, KringAudience audience)
{
  return kring_scene_new (document, &(KringSceneOptions) { .audience = audience, .language = "en" });
}

static KringItem *
get_first (KringDocument *document)
{
  return kring_list_get (kring_document_get_list (document, KRING_ALLIANCE_STAKEHOLDERS), 0);
}

static KringMark
get_mark (KringScene *scene, KringItem *item)
{
  return kring_scene_find_node_of (scene, item)->mark;
}

static void
test_mark (void)
{
  g_autoptr (KringDocument) document = paint_tests_make_document ("en");
  g_autoptr (KringScene) scene = make_scene (document, KRING_AUDIENCE_MANAGER);
  KringItem *item = get_first (document);
  const KringSceneNode *node = kring_scene_find_node_of (scene, item);
  KringRect damage = { 0 };

  g_assert_cmpint (node->mark, ==, KRING_MARK_NONE);
  kring_scene_set_mark (scene, item, KRING_MARK_URGENT, &damage);
  g_assert_cmpint (node->mark, ==, KRING_MARK_URGENT);
  g_assert_true (kring_rect_meets (&damage, &node->box));

  /* The same again is no damage. */
  damage = (KringRect) { 0 };
  kring_scene_set_mark (scene, item, KRING_MARK_URGENT, &damage);
  g_assert_true (kring_rect_is_empty (&damage));

  kring_scene_set_mark (scene, item, KRING_MARK_NONE, &damage);
  g_assert_cmpint (node->mark, ==, KRING_MARK_NONE);
  g_assert_false (kring_rect_is_empty (&damage));
}

static void
test_copies (void)
{
  g_autoptr (KringDocument) document = paint_tests_make_document ("en");
  g_autoptr (KringScene) scene = make_scene (document, KRING_AUDIENCE_MANAGER);
  g_autoptr (KringScene) frozen = NULL;
  g_autoptr (KringScene) for_manager = NULL;
  g_autoptr (KringScene) to_share = NULL;
  KringItem *item = get_first (document);

  kring_scene_set_mark (scene, item, KRING_MARK_TIP, NULL);
  frozen = kring_scene_freeze (scene);
  for_manager = kring_scene_copy (scene, &(KringSceneOptions) { .audience = KRING_AUDIENCE_MANAGER });
  to_share = kring_scene_copy (scene, NULL);

  g_assert_cmpint (get_mark (frozen, item), ==, KRING_MARK_TIP);
  g_assert_cmpint (get_mark (for_manager, item), ==, KRING_MARK_NONE);
  g_assert_cmpint (get_mark (to_share, item), ==, KRING_MARK_NONE);
}

static void
test_share (void)
{
  g_autoptr (KringDocument) document = paint_tests_make_document ("en");
  g_autoptr (KringScene) scene = make_scene (document, KRING_AUDIENCE_SHARE);
  g_autofree char *before = paint_tests_export (scene, KRING_EXPORT_SVG);
  g_autofree char *after = NULL;

  kring_scene_set_mark (scene, get_first (document), KRING_MARK_URGENT, NULL);
  after = paint_tests_export (scene, KRING_EXPORT_SVG);
  g_assert_cmpint (get_mark (scene, get_first (document)), ==, KRING_MARK_NONE);
  g_assert_cmpstr (before, ==, after);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scene-marks/a-node-is-marked", test_mark);
  g_test_add_func ("/scene-marks/copies-for-paper-have-none", test_copies);
  g_test_add_func ("/scene-marks/what-is-to-share-gets-none", test_share);

  return g_test_run ();
}
