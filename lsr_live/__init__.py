"""Drive a photo-real avatar of an enrolled person with a webcam."""

import os

# The flow's fit is a system of 200 unknowns: more BLAS threads than one only wait for each other (1.5 ms becomes 19
# on two busy cores). Read by numpy when it is first imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

# With hardware transforms, on by default, Media Foundation takes up to minutes to open some webcams on Windows
# (opencv/opencv #17687, #20327). Only what is set before cv2 is first imported counts.
os.environ.setdefault("OPENCV_VIDEOIO_MSMF_ENABLE_HW_TRANSFORMS", "0")

# OpenCV's idle threads spin for a while, on the core that the tracker or a network could have: 600 changes of thread a
# picture become 40.
os.environ.setdefault("OPENCV_THREAD_POOL_ACTIVE_WAIT_WORKER", "0")
os.environ.setdefault("OPENCV_THREAD_POOL_ACTIVE_WAIT_MAIN", "1")

__version__ = "0.1.0"
